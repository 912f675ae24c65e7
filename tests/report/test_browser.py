"""The page in a real browser: words light up both ways, filters filter, nothing complains."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bilateral import Source, collect
from bilateral.report import page

webdriver = pytest.importorskip("selenium.webdriver")
pytest.importorskip("selenium.webdriver.support.ui")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="there is no Chromium here"),
    pytest.mark.filterwarnings("ignore"),
]

SOURCES = [
    Source.of(
        "French President Emmanuel Macron met Russian President Vladimir Putin in Moscow on Monday to discuss energy.",
        outlet="Example Wire",
        published="2022-02-08",
    ),
    Source.of(
        "Indian Prime Minister Narendra Modi will meet Japanese Prime Minister Fumio Kishida in Tokyo on Friday.",
        outlet="Example Post",
        published="2022-05-23",
    ),
]
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--window-size=1300,900",
    "--force-prefers-reduced-motion",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    file: Path = tmp_path_factory.mktemp("page") / "page.html"
    file.write_text(page(collect(SOURCES)), encoding="utf-8")
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=DRIVER))
    driver.get(file.as_uri())
    yield driver
    driver.quit()


def field(browser: Any, text: str) -> Any:
    return browser.find_element("xpath", f"//button[contains(@class,'field')][normalize-space()='{text}']")


def lit(browser: Any) -> str:
    told: str = browser.execute_script(
        "return [...document.querySelectorAll('.ev.lit')].map(e => e.textContent).join('')"
    )
    return told


def test_hover_lights_the_words(browser: Any) -> None:
    browser.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    webdriver.ActionChains(browser).move_to_element(field(browser, "Moscow, RU")).perform()
    assert lit(browser) == "Moscow"


def test_words_light_the_field(browser: Any) -> None:
    word = browser.find_element("xpath", "//span[contains(@class,'ev')][text()='Moscow']")
    heading = browser.find_element("tag name", "h1")
    webdriver.ActionChains(browser).move_to_element(heading).move_to_element(word).perform()
    wait = webdriver.support.ui.WebDriverWait(browser, 5)
    assert wait.until(lambda page: "lit" in field(page, "Moscow, RU").get_attribute("class"))


def test_a_filter_leaves_what_fits(browser: Any) -> None:
    select = browser.find_element("name", "country")
    select.send_keys("FR")
    shown = browser.execute_script(
        "return [...document.querySelectorAll('.entry.meeting')].filter(e => !e.hidden).length"
    )
    assert shown == 1
    assert browser.find_element("id", "count").text == "1 meeting"
    browser.execute_script("document.getElementById('filters').reset()")


def test_the_keyboard_reaches_a_field(browser: Any) -> None:
    wait = webdriver.support.ui.WebDriverWait(browser, 5)
    wait.until(lambda page: field(page, "Moscow, RU").is_displayed())
    browser.execute_script("arguments[0].focus()", field(browser, "Moscow, RU"))
    assert wait.until(lambda page: lit(page) == "Moscow")


def test_nothing_complains(browser: Any) -> None:
    assert browser.get_log("browser") == []
