"""The verbs the grammar knows, by what they do with words and time, and which form a word is."""

from __future__ import annotations

from entries.prose.vocabulary import vocabulary

PAST, PARTICIPLE, GERUND, BASE, THIRD = "past", "participle", "gerund", "base", "third"

_IRREGULAR = """
write wrote written writing; grind ground ground grinding; sling slung slung slinging
spit spat spat spitting; bleed bled bled bleeding; lay laid laid laying; keep kept kept keeping
rewrite rewrote rewritten rewriting; tear tore torn tearing; dig dug dug digging
fit fit fit fitting; spin spun spun spinning; wring wrung wrung wringing; get got gotten getting
do did done doing; make made made making; have had had having; hit hit hit hitting
put put put putting; come came come coming; wind wound wound winding; give gave given giving
set set set setting; leave left left leaving; break broke broken breaking
beat beat beaten beating; meet met met meeting; spend spent spent spending
steal stole stolen stealing; find found found finding; take took taken taking
sit sat sat sitting; fight fought fought fighting; lose lost lost losing; blow blew blown blowing
burn burnt burnt burning; sink sank sunk sinking; cut cut cut cutting
throw threw thrown throwing; bring brought brought bringing; pay paid paid paying
begin began begun beginning; go went gone going; quit quit quit quitting
stand stood stood standing; run ran run running; sneak snuck snuck sneaking
net netted netted netting; see saw seen seeing; feel felt felt feeling
creep crept crept creeping; shut shut shut shutting
"""
_REGULAR = """
type draft pen compose scribble produce generate add log manage complete record clock tally rack
chalk achieve notch accomplish deliver contribute sneak knock crank churn bang bash hammer pound
eke squeeze squeak dash rattle reel scratch pump thump tap scrape cram tack salvage coax dictate
plow plough slog pour blast whip smash power muscle force dribble trickle sketch score yield
wrestle cobble jot stack scrawl peck dump vomit farm hack chip tease stretch belt fire sprint
plunk cook mint bag nail gain land secure extract dredge snatch wrangle roll push drag pull shove
ink craft reach end finish turn total totale close walk top stop pass cross crack clear surpass
exceed result amount devote dedicate work carve grab allot invest edit revise toil labor labour
tinker poke fiddle plug stare protect waste enjoy outline polish struggle delete trim scrap toss
excise slash axe prune start continue resume steam plod trudge pick crawl limp inch trot amass
accumulate bank submit approach stagger slip climb edge eclipse earn conjure cough fill
extrude hover report weigh claw stall peter settle file send
"""
_WRITE = """
write type draft pen compose scribble produce generate add log manage complete record clock tally
rack chalk achieve notch accomplish deliver contribute sneak sling knock crank churn bang bash
hammer pound grind eke squeeze squeak dash rattle reel scratch spit pump thump tap scrape cram
tack salvage wring coax dictate plow plough slog pour blast whip smash power muscle force dribble
trickle sketch score yield bleed wrestle cobble jot stack scrawl peck dump vomit farm hack chip
tease lay keep stretch belt fire tear dig fit spin sprint plunk cook mint bag nail gain land
secure extract dredge snatch wrangle roll push drag shove ink craft net steam plod trudge crawl
limp inch trot amass accumulate bank stagger creep earn conjure cough extrude claw report
"""
_LIGHT = """
get do make have hit reach put end finish come wind give set turn total close walk top stop pass
cross break crack clear surpass exceed beat meet result amount climb fill run quit stall peter
settle
"""
_SPEND = """
spend put devote dedicate give log work write get have squeeze carve steal snatch manage clock do
sit grab find allot invest pour draft type edit revise rewrite wrestle toil labor labour slog chip
tinker poke fiddle sneak keep set plug hammer eke fit fight stare protect salvage scrape hack
grind peck enjoy make plow plough sink outline polish struggle scribble pound bang
"""
_PASSING = "pass cross break top clear surpass exceed eclipse crack beat edge creep slip"


def _regular_forms(base: str) -> tuple[str, str]:
    stem = base.removesuffix("e")
    doubled = stem[-1] if base in _DOUBLING else ""
    return stem + doubled + "ed", stem + doubled + "ing"


_DOUBLING = vocabulary(
    "log tap cram tack net jot peck trim plod scrap plug grab allot bag plan stop top"
)
_DOUBLING = _DOUBLING - {"tack", "peck"} | {"hum", "scrap", "chip", "whip", "slip", "trot", "spin"}
_DOUBLING |= {"plot", "slog", "submit"}


def _table() -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for line in _IRREGULAR.replace("\n", ";").split(";"):
        if line.split():
            base, past, participle, gerund = line.split()
            _add(found, base, (base, past, participle, gerund))
    for base in _REGULAR.split():
        ed, ing = _regular_forms(base)
        _add(found, base, (base, ed, ed, ing))
    _add(found, "get", ("get", "got", "got", "getting"))
    _add(found, "burn", ("burn", "burned", "burned", "burning"))
    return {form: frozenset(readings) for form, readings in found.items()}


def _add(
    found: dict[str, set[tuple[str, str]]], lemma: str, forms: tuple[str, str, str, str]
) -> None:
    for form, kind in zip(forms, (BASE, PAST, PARTICIPLE, GERUND), strict=True):
        found.setdefault(form, set()).add((lemma, kind))
    ending = "es" if lemma.endswith(("s", "ss", "sh", "ch", "o", "x")) else "s"
    found.setdefault(lemma + ending, set()).add((lemma, THIRD))


FORMS = _table()
WRITE, LIGHT, SPEND = vocabulary(_WRITE), vocabulary(_LIGHT), vocabulary(_SPEND)
PASSING = vocabulary(_PASSING)
CUT = vocabulary("cut delete trim scrap toss excise slash axe prune throw lose")


def lemma_of(form: str) -> str | None:
    """Give the verb a word is a form of, None for a word that is no known verb."""
    readings = FORMS.get(form)
    return min(readings)[0] if readings else None


def forms_of(form: str) -> frozenset[str]:
    """Give which forms of its verb a word can be: "wrote" is past, "put" past, participle, base."""
    return frozenset(kind for _, kind in FORMS.get(form, frozenset()))
