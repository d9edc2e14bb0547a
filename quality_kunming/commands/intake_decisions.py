"""What the office decides of the applications that were taken in, and the register that only it reads."""

import sys

from quality_kunming import environment
from quality_kunming.commands.answers import UnclearError, fail
from quality_kunming.errors import printable, shown


def store_here():
    """What was taken in for this project."""
    from quality_kunming.intake.store import Store

    return Store(environment.ROOT)


def calls_now(named: str = ""):
    """The calls of this site, one of them named, and the moment; UnclearError where it has no such call."""
    from quality_kunming.intake.calls import Calls
    from quality_kunming.loading import load
    from quality_kunming.model.moment import Moment

    as_of = Moment.now()
    try:
        return Calls(load(environment.ROOT, as_of, preview=True), named), as_of
    except ValueError as error:
        raise UnclearError(str(error)) from None


def print_register() -> int:
    """The register for the office: the only place where numbers are printed in full."""
    from quality_kunming.intake.register import Register
    from quality_kunming.model.moment import Moment

    today = Moment.now().day
    with Register(environment.ROOT).opened() as register:
        if not register.entries:
            print(f"登记册 {shown(str(register.path))} 里还没有人。")
        for one in sorted(register.entries.values(), key=lambda each: each.number):
            print(shown(f"{one.number}  {one.person or one.title}  {one.call}"))
            agreed = f"{one.signer}{f'（{one.relation}）' if one.relation else ''} {one.signed_on}"
            over = "，已经过了，请 --forget" if one.is_expired(today) else ""
            told = {
                **one.answers,
                "同意": agreed.strip(),
                "发件人": one.sender,
                "保存到": f"{one.kept_until or '还没有定'}{over}",
            }
            for label, text in told.items():
                if text:
                    print(shown(f"    {label}：{text}"))
    return 0


def _entries(store, numbers: list[str]) -> list:
    """The applications of some numbers; UnclearError where there is none."""
    found = {number: store.get(number) for number in dict.fromkeys(numbers)}
    if lost := [number for number, entry in found.items() if entry is None]:
        raise UnclearError(
            f"没有编号 {printable('、'.join(lost))}；有哪些：python3 tasks.py intake --list"
        )
    return list(found.values())


def accept(numbers: list[str]) -> int:
    """Put applications into the project; those that cannot be say why not."""
    from quality_kunming.intake.accepting import accept as put_in
    from quality_kunming.locking import held

    store, (calls, as_of) = store_here(), calls_now()
    with held(store.lock):
        accepted, left = put_in(store, _entries(store, numbers), calls, as_of)
    for one in accepted:
        print(printable(f"{one.entry.number} {one.entry.title}：放进了 {one.placed.record}"))
        for twin in one.twins:
            print(printable(f"    请看一看，重复：{twin}"))
    for one, why in left:
        print(printable(f"{one.entry.number} {one.entry.title}：没有采用，{why}"), file=sys.stderr)
    if accepted:
        print("请检查一遍：python3 tasks.py check；不想要，退回去：python3 tasks.py undo")
    return 1 if left else 0


def refuse(numbers: list[str], why: str) -> int:
    """Write a letter to each whose application is not used."""
    from quality_kunming.intake.replying import write_letter
    from quality_kunming.intake.store import State
    from quality_kunming.locking import held

    if not why.strip():
        return fail('请写明为什么，例如 --why "照片看不清，请换一张近照"')
    store, (calls, _) = store_here(), calls_now()
    with held(store.lock):
        entries = _entries(store, numbers)
        for one in entries:
            if store.state(one) is State.ACCEPTED:
                return fail(f"{one.number} 已经采用了；要撤下，先 python3 tasks.py undo")
            if one.call not in calls.by_key:
                return fail(f"{one.number} 的征集 {one.call} 现在没有了，写不了回信")
        for one in entries:
            application = calls.by_key[one.call]
            print(_shown_lines(write_letter(store, one, application, why, calls.catalog)))
            print(f"回信在 {store.letter(one.number).relative_to(store.root).as_posix()}。")
    return 0


def _shown_lines(text: str) -> str:
    """A text of several lines for the screen."""
    return "\n".join(map(shown, text.split("\n")))


def forget(numbers: list[str]) -> int:
    """Keep nothing of some applications, or of all whose time is over."""
    from quality_kunming.intake.listing import CSV
    from quality_kunming.intake.register import Register
    from quality_kunming.locking import held
    from quality_kunming.model.moment import Moment

    store, register = store_here(), Register(environment.ROOT)
    with held(store.lock), register.opened():
        if numbers == ["expired"]:
            today = Moment.now().day
            numbers = [one.number for one in register.entries.values() if one.is_expired(today)]
            if not numbers:
                print("没有到期要删的。")
                return 0
        lost = [one for one in numbers if not store.get(one) and one not in register.entries]
        if lost:
            return fail(f"没有编号 {printable('、'.join(lost))}，什么都没有删")
        for number in dict.fromkeys(numbers):
            was_registered = register.forget(number)
            store.forget(number)
            (store.folder / CSV).unlink(missing_ok=True)
            if was_registered:
                print(f"{number}：登记、原件、草稿都删了；已经放进网站的没有动。")
            else:
                print(
                    f"{number}：原件、草稿都删了；登记册 {register.path} 里没有它。"
                    "登记在另一本里的，用环境变量 INTAKE_REGISTER 写明那一本，再删一次。"
                )
    return 0
