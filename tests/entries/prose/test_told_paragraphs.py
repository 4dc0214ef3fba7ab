"""Days as writers tell them, several sentences at a time: the classes of the package, mixed."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I was going to skip today but I managed 50 words so I wouldn't break the chain.",
            "w=50",
        ),
        ("I wrote 450 words today, about what I wrote yesterday.", "w=450"),
        ("I wrote twice as much as yesterday: 900 words.", "w=900"),
        ("I wrote 600 words on the old king's death alone.", "w=600"),
        ("Added 400 words to the harbour chapter and cut 150 from the storm one.", "w=250"),
        ("From 9 to 11 I had meetings; from 11 to noon I wrote.", "m=60"),
        ("I woke up at 5 and wrote until 7, about 500 words.", "w=~500"),
        ("A 500-word day. I'll take it.", "w=500"),
        ("Somewhere north of 800 words, I think.", "w=>800"),
        ("I clocked in at 730 words today.", "w=730"),
        ("730 words in the can.", "w=730"),
        ("Today's word count: a whopping 45.", "w=45"),
        ("All told: 1,200 words and two hours.", "w=1200 m=120"),
        ("I wrote almost nothing until 4 p.m., then 600 words in a rush.", "w=600"),
        ("I didn't write anything until 4 p.m. Then I wrote 600 words.", "w=600"),
        ("I wanted to hit 1,000. I hit 1,000.", "w=1000"),
        ("I did a thousand words today. A thousand!", "w=1000"),
        (
            "On the plus side, I did write 200 words. On the minus side, it took me three hours.",
            "w=200 m=180",
        ),
        ("I knocked out the last 900 words of the chapter today.", "w=900"),
        ("Well, that's 35,000 words done.", "ms=35000"),
        ("I got to 1,000 words today for the first time in a week.", "w=1000"),
        ("I only managed 280 words, but I also did the index for the first book.", "w=280"),
        ("I had two hours on the train today, and in that time I wrote 550 words.", "w=550"),
        (
            "I sat down for 20 minutes and wrote 200 words; then came back after dinner for"
            " another 40 minutes and 350 words.",
            "w=550 m=60",
        ),
        ("Not a single word today. Not one.", "w=0"),
        ("Didn't do any writing today, unless emails count.", "w=0"),
        ("I couldn't bring myself to write today.", "w=0"),
        ("I was too tired to write today.", "w=0"),
        ("There was no time for writing today.", "w=0"),
        ("No time to write today.", "w=0"),
        ("I wrote nothing but footnotes today, about 150 words.", "w=~150"),
        ("I spent an hour trying to write and got nowhere.", "m=60"),
        (
            "Today was a slog. I got about 400 words on the page, but it took me the entire"
            " morning, and I'm not sure I'll keep any of them. The chapter on the strike is "
            "a beast.",
            "w=~400",
        ),
        (
            "It's Friday, and I'm limping across the finish line: 350 words. That makes "
            "about 2,900 for the week, which is fewer than I'd like but more than last "
            "week.",
            "w=350 week(w=~2900)",
        ),
        (
            "No book writing today. I had a full day of meetings at the ministry, followed "
            "by a two-hour drive home. My op-ed for the Evening Star (750 words) also came"
            " due.",
            "w=0",
        ),
        (
            "I finally broke through. After three days of staring at the screen, 1,600 "
            "words poured out of me in a little under three hours.",
            "w=1600 m=<180",
        ),
        (
            "Over the weekend I clawed back some ground. I wrote 700 words on Saturday and "
            "1,100 on Sunday. Today I only managed 250 before my brain quit.",
            "w=250 Saturday(w=700) Sunday(w=1100)",
        ),
        (
            "I had grand plans for today. I was going to write 2,000 words and finish the "
            "chapter. Instead I got sucked into the news and wrote 180.",
            "w=180",
        ),
        (
            "About 650 words today, which I squeezed into an hour and fifteen minutes "
            "between lectures.",
            "w=~650 m=75",
        ),
        ("Wrote 520 words, cut 300. Net: 220 words. Such is life.", "w=220"),
        (
            "Spent two hours this morning on the book and came away with a little more than"
            " 800 words. Then I taught for three hours. I'm cooked.",
            "w=>800 m=120",
        ),
        (
            "I lost most of the day to a root canal. Still got in 30 minutes of writing, "
            "which produced 210 words.",
            "w=210 m=30",
        ),
        (
            "Chapter six is now at 9,000 words, and I probably have another 2,000 to go. I "
            "added about 700 of those today.",
            "w=~700",
        ),
        ("Writing went well today: 90 minutes, 750 words, no tears.", "w=750 m=90"),
        ("I managed a few sentences today. Maybe 60 words in total.", "w=~60"),
        ("I probably wrote between 400 and 500 words today. I didn't count.", "w=~450"),
        (
            "Had just enough time to write 300 words this morning before the house woke up.",
            "w=300",
        ),
        ("The book sits at 57,400 words. I'd hoped to be at 60,000 by now.", "ms=57400"),
        (
            "I wrote 400 words yesterday and forgot to post. Today I added 650.",
            "w=650 yesterday(w=400)",
        ),
        ("I'm writing this at midnight because I just finished. 1,020 words, baby.", "w=1020"),
        (
            "Not much to report. I revised for an hour or so, mostly trimming adjectives "
            "from chapter two. No new words.",
            "w=0 m=~60",
        ),
        ("I was at 48,900 words when I woke up. I'm at 49,700 now.", "ms=49700"),
        (
            "I did an hour on the treadmill, an hour of email, and an hour on the novel.",
            "m=60",
        ),
        (
            "I blew through my 500-word minimum by ten in the morning and ended up with 1,340.",
            "w=1340",
        ),
        ("Three chapters down, five to go. 760 words today.", "w=760"),
        ("Yesterday was better than I let on: 880 words. Today, 120.", "w=120 yesterday(w=880)"),
        ("I wrote zero words today, and I'm fine with it.", "w=0"),
        (
            "I didn't think I'd get anything done today, but I eked out 300 words before bed.",
            "w=300",
        ),
        ("Today I put down 675 words. I don't love them.", "w=675"),
        (
            "I was on pace for 1,000 words until my laptop died. I lost about 200 and ended"
            " with 540.",
            "w=540",
        ),
        (
            "Another low-output day, around 250 words, because I spent most of it at a conference.",
            "w=~250",
        ),
        (
            "I wrote nothing yesterday, but I made up for it today with 1,500 words.",
            "w=1500 yesterday(w=0)",
        ),
        ("It took 11 hours of flying to get here. I wrote 1,800 words on the way.", "w=1800"),
        ("Two more pages today, call it 600 words.", "w=~600"),
        (
            "With the deadline two months out, I need about 900 words a day. I wrote 430 today.",
            "w=430",
        ),
        ("Today's total: 905 words. Best day in two weeks.", "w=905"),
        ("I barely broke 100 words today.", "w=~100"),
        ("I had a productive 90 minutes this afternoon and wrote 560 words.", "w=560 m=90"),
        ("I should've been writing but I was glued to the Olympics. 150 words.", "w=150"),
        (
            "My agent sold a 90,000-word thriller today. I sold nothing. But I wrote 700 words.",
            "w=700",
        ),
        (
            "Ten-hour workday. One-hour commute. Twenty minutes of writing. 130 words.",
            "w=130 m=20",
        ),
        ("I took Easter Sunday off. Back at it today with 820 words in two hours.", "w=820 m=120"),
        ("I worked on footnotes for three hours, so no new words today.", "w=0 m=180"),
        ("I drafted the opening scene, around 900 words.", "w=~900"),
    ],
)
def test_a_paragraph_is_read_as_told(text: str, expected: str) -> None:
    assert read(text) == expected
