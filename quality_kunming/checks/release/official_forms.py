"""How the registrations of an official site are written."""

import re
from collections.abc import Iterator

from quality_kunming.checks.project import Project
from quality_kunming.checks.rule import Finding, Rule, Scope
from quality_kunming.checks.support.official_examples import RIGHT, official
from quality_kunming.loading.collection import SITE
from quality_kunming.model.city import City
from quality_kunming.model.placeholder import is_filled
from quality_kunming.model.site import Profile, Site

RULE = Rule(
    id="official-forms",
    title="标识码、备案号和网址的写法",
    scope=Scope.PROJECT,
    reason="标识码和备案号少一位，点开就查不到；没有 https 的网址，浏览器会说不安全。",
    source="《政府网站发展指引》（国办发〔2017〕47号）；《互联网信息服务管理办法》；《计算机信息网络国际联网安全保护管理办法》",
    bad=official("identification_code: '530100'", identification_code="530100"),
    good=official(f"identification_code: '{RIGHT['identification_code']}'"),
)


def forms(city: City) -> dict[str, tuple[str, str]]:
    """Field → how it is written in the city's province, in the machine's words and in ours."""
    short, code = city.province, city.province_code
    return {
        "identification_code": (r"\d{10}", "10 位数字，例如 5301000001"),
        "icp": (rf"{short}ICP备\d{{5,12}}号(-\d{{1,3}})?", f"{short}ICP备……号，照备案查询的结果抄"),
        "police": (
            rf"{short}公网安备 ?{code}\d{{12}}号",
            f"{short}公网安备加 14 位数字加“号”",
        ),
        "origin": (r"(?i:https://.+)", "以 https:// 开头的网址"),
    }


def find(project: Project) -> Iterator[Finding]:
    """Each registration, and the address, that is not written as it must be."""
    site = project.collection.site
    if site is None or site.profile is not Profile.OFFICIAL:
        return
    for name, (form, words) in forms(site.city).items():
        value = getattr(site, name)
        if is_filled(value) and not re.fullmatch(form, value, re.ASCII):
            title = Site.model_fields[name].title
            message = f"“{title}”（{name}）写成了“{value}”，请写{words}"
            yield Finding(SITE, project.collection.line_of(SITE, (name,)), message)
