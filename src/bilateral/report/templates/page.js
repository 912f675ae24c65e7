"use strict";
(function () {
  const byKey = new Map();
  for (const node of document.querySelectorAll("[data-e]")) {
    for (const key of node.dataset.e.split(" ")) {
      if (key) { if (!byKey.has(key)) byKey.set(key, []); byKey.get(key).push(node); }
    }
  }
  let lit = [];
  let pinned = null;
  function light(node) {
    for (const old of lit) old.classList.remove("lit");
    lit = [];
    if (!node) return;
    for (const key of node.dataset.e.split(" ")) {
      for (const other of byKey.get(key) || []) {
        if (other.classList.contains("ev") || node.classList.contains("ev")) { other.classList.add("lit"); lit.push(other); }
      }
    }
    node.classList.add("lit");
    lit.push(node);
  }
  const target = (event) => event.target instanceof Element ? event.target.closest("[data-e]") : null;
  document.addEventListener("pointerover", (event) => { const node = target(event); if (event.pointerType !== "touch") light(node || pinned); });
  document.addEventListener("focusin", (event) => { const node = target(event); if (node) { pinned = node; light(node); } });
  function words(node) {
    const entry = node.closest(".entry");
    if (!entry) return;
    const box = entry.querySelector(".words");
    box.replaceChildren();
    const seen = new Map();
    for (const key of node.dataset.e.split(" ")) {
      for (const other of byKey.get(key) || []) {
        if (other.classList.contains("ev")) {
          const text = other.closest(".text");
          if (!seen.has(text)) seen.set(text, []);
          if (!seen.get(text).includes(other)) seen.get(text).push(other);
        }
      }
    }
    for (const [text, pieces] of seen) {
      const line = document.createElement("p");
      const link = document.createElement("a");
      link.href = "#" + text.id;
      link.textContent = text.querySelector("summary bdi").textContent;
      const quote = document.createElement("q");
      quote.textContent = pieces.slice(0, 8).map((piece) => piece.textContent).join(" ").slice(0, 300);
      line.append(quote, " ", link);
      box.append(line);
    }
    if (node.title) { const why = document.createElement("p"); why.textContent = node.title; box.append(why); }
    box.hidden = false;
  }
  document.addEventListener("click", (event) => {
    const node = target(event);
    if (!node) { pinned = null; light(null); return; }
    pinned = node;
    light(node);
    if (node.classList.contains("ev")) {
      const field = lit.find((other) => other.classList.contains("field") && !other.closest("[hidden]"));
      if (field) { open(field); field.scrollIntoView({ block: "nearest" }); }
      return;
    }
    words(node);
    const piece = lit.find((other) => other.classList.contains("ev"));
    if (piece) {
      open(piece);
      if (matchMedia("(min-width: 62rem)").matches) piece.scrollIntoView({ block: "center" });
    }
  });
  function open(node) {
    for (let up = node.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  }
  function follow() {
    let at = null;
    try { at = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { at = null; }
    if (at) { if (at.tagName === "DETAILS") at.open = true; open(at); at.scrollIntoView({ block: "start" }); }
  }
  addEventListener("beforeprint", () => { for (const folded of document.querySelectorAll("details")) folded.open = true; });
  addEventListener("hashchange", follow);
  follow();
  const form = document.getElementById("filters");
  if (!form) return;
  const meetings = [...document.querySelectorAll(".entry.meeting")];
  const count = document.getElementById("count");
  function filter() {
    const wanted = [...form.querySelectorAll("select")].filter((select) => select.value).map((select) => [select.name, select.value]);
    const shown = new Set();
    for (const entry of meetings) {
      const fits = wanted.every(([name, value]) => (entry.dataset[name] || "").split("|").includes(value));
      entry.hidden = !fits;
      if (fits) shown.add(entry.id.slice(2));
    }
    for (const dot of document.querySelectorAll(".moment")) dot.classList.toggle("dim", !shown.has(dot.dataset.meeting));
    for (const edge of document.querySelectorAll(".edge")) edge.classList.toggle("dim", !edge.dataset.meetings.split(" ").some((id) => shown.has(id)));
    count.textContent = shown.size + (shown.size === 1 ? " meeting" : " meetings");
    document.getElementById("nothing").hidden = shown.size > 0;
  }
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => setTimeout(filter));
})();
