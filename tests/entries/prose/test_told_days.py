"""Days as writers tell them, a paragraph at a time: the classes of the package, mixed."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "I was only able to give the book 45 minutes today, but I made it count: 420 words.",
            "w=420 m=45",
        ),
        ("Not a lot of progress—maybe 200 words.", "w=~200"),
        ("I was shooting for 1,000 words but ran out of gas at 650.", "w=650"),
        ("With only 30 minutes to write, I still got down 350 words.", "w=350 m=30"),
        ("I didn't get to the book today.", "w=0"),
        ("Spent the better part of three hours writing.", "m=<180"),
        ("I wrote for about two hours today, netting 700 words.", "w=700 m=~120"),
        ("I had less than an hour to write today but still got out 400 words.", "w=400 m=<60"),
        ("Total haul: 500 words.", "w=500"),
        ("~600 words today.", "w=~600"),
        ("Today's output was 600 words.", "w=600"),
        ("A grand total of 40 words.", "w=40"),
        ("I clawed my way to 550 words.", "w=550"),
        ("Another good day of writing. 1,050 words, to be exact.", "w=1050"),
        ("I put 800 words on the page in an hour and 45 minutes.", "w=800 m=105"),
        ("My editor says 1,000 words a day is plenty. I wrote 1,200.", "w=1200"),
        ("I wrote 300 words on the plane and another 450 at the hotel.", "w=750"),
        ("Two hours of writing got me 900 words.", "w=900 m=120"),
        ("I banged out 600 words before the interview and 250 after.", "w=850"),
        ("By the time I quit I'd written 1,150 words.", "w=1150"),
        ("I was able to squeeze out close to 400 words today.", "w=~400"),
        ("Wrote a paltry 150 words today.", "w=150"),
        ("I cut 500 words and added 300.", "w=-200"),
        ("The day's work: 640 words and a headache.", "w=640"),
        ("I wrote 700 words today, bringing chapter five to 6,200 words.", "w=700"),
        ("I owe the publisher 80,000 words and I have 40,000.", "ms=40000"),
        ("We're at the halfway point: 40,000 words down, 40,000 to go.", "ms=40000"),
        ("Today was a wash. I wrote maybe 50 words between meetings.", "w=~50"),
        ("It was one of those days: four meetings, one interview, 220 words.", "w=220"),
        ("I gave a 45-minute lecture and then wrote 300 words.", "w=300"),
        ("After a three-hour drive I managed 250 words.", "w=250"),
        ("I wrote a 1,200-word op-ed this morning.", "op-ed(w=1200)"),
        (
            "I spent the morning on an op-ed (900 words) and the afternoon on the book (600"
            " words).",
            "w=600 op-ed(w=900)",
        ),
        ("I've written 5,000 words since Monday.", "since Monday(w=5000)"),
        ("Last week was good for 4,200 words.", "last week(w=4200)"),
        ("This weekend I only managed 350 words.", "weekend(w=350)"),
        (
            "I wrote on Saturday (500 words) and on Sunday (700 words).",
            "Saturday(w=500) Sunday(w=700)",
        ),
        ("On Saturday I wrote for three hours and on Sunday for one.", "Saturday(m=180)"),
        ("No writing this weekend.", "weekend(w=0)"),
        ("A friend asked how many words I wrote today. 640, I told her.", "w=640"),
        ("How many words today? 640.", "w=640"),
        ("The result? 900 words.", "w=900"),
        ("I wrote, and wrote, and wrote: 2,300 words.", "w=2300"),
        ("It took forever, but I have 500 new words.", "w=500"),
        ("Five hundred words. Five hundred! In forty minutes!", "w=500 m=40"),
        ("I produced about a page, 280 words or so.", "w=~280"),
        ("I wrote less than I hoped today, about 450 words.", "w=~450"),
        ("I wrote more than I expected: 1,350 words.", "w=1350"),
        ("I kept at it until midnight and got my 1,000 words.", "w=1000"),
        ("Today I got my thousand words in.", "w=1000"),
        ("I logged an hour and twenty minutes at the keyboard.", "m=80"),
        ("Wrote for an hour. 510 words.", "w=510 m=60"),
        ("510 words. An hour and ten minutes.", "w=510 m=70"),
        ("Time spent writing: two hours. Words written: 640.", "w=640 m=120"),
        ("I spent about three hours total writing today.", "m=~180"),
        ("I sat at my desk for two hours and wrote 80 words.", "w=80 m=120"),
        ("I had four hours of meetings and an hour of writing.", "m=60"),
        ("I spent an hour answering email and half an hour on the book.", "m=30"),
        ("I was hoping for two hours of writing, but I got 45 minutes.", "m=45"),
        ("My word count for the week is 3,400.", "week(w=3400)"),
        ("There are 61,000 words in this file now.", "ms=61000"),
        ("I'm sitting on 61,000 words.", "ms=61000"),
        ("I broke 50,000 today!", "ms=>50000"),
        ("I'm 61,000 words in.", "ms=61000"),
        (
            "I had to give a talk in Auckland, which ate six hours with travel. Wrote 240 "
            "words in the airport.",
            "w=240",
        ),
        (
            "I did two radio interviews today, both under 10 minutes. Still, 700 words.",
            "w=700",
        ),
        (
            "I tried the Pomodoro thing: 25 minutes on, five off. It worked. 610 words.",
            "w=610",
        ),
        (
            "A productive day at last. I wrote a bit more than 1,100 words, most of it "
            "before 10 a.m.",
            "w=>1100",
        ),
        (
            "My wife took our kid to the park for two hours and I got 600 words out of it.",
            "w=600",
        ),
        ("I wrote 650 words today, which puts the chapter at around 5,000.", "w=650"),
        ("Only 100 words today, but they were the right 100 words.", "w=100"),
        ("I expected to write 500 words. Instead I wrote 1,000.", "w=1000"),
        ("I wrote 500 words, then scrapped 400 of them.", "w=100"),
        ("I wrote for an hour before my 9 a.m. lecture. Got 330 words.", "w=330 m=60"),
    ],
)
def test_a_sentence_or_two_is_read_as_told(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I've been averaging 700 words a day.",
        "I need to average 900 words a day to finish on time.",
        "At this pace I'll be done by May: 600 words a day, five days a week.",
        "I'm pretty sure I deleted more words than I wrote today.",
        "Finished chapter five at 7,800 words.",
        "The conclusion will be short, maybe 5,000 words.",
        "I've got 12,000 words of notes.",
        "I only have 6,000 words left to write.",
        "My op-ed came in at 950 words.",
        "I submitted a 900-word piece to Foreign Policy.",
        "I took the weekend off from writing.",
        "I wrote 1,000 words on Friday night, all of which I deleted on Saturday.",
        "I've now written every day for a month.",
        "Writing 1,000 words feels like running a marathon.",
        "I read somewhere that Trollope wrote 250 words every 15 minutes.",
        "Graham Greene stopped at 500 words, even mid-sentence.",
        "I worked for five hours today.",
        "I had to leave after an hour.",
        "I gave myself two hours and used one.",
        "The kids gave me an hour.",
        "An hour of writing a day is all I ask.",
        "I'd kill for two uninterrupted hours of writing.",
        "I wrote 14 pages today.",
        "I've written 61,000 words in four months.",
        "I've already blown past the word limit for this chapter by 2,000 words.",
        "The press gave me 75,000 words and not a word more.",
        "My first book was 110,000 words and took four years.",
        "Being interviewed for 40 minutes means I lose about two hours of writing.",
        "I started the day 1,500 words behind and ended it 1,100 behind.",
        "The last 500 words of a chapter are the hardest.",
        "The first 1,000 words came quickly. The last 200 took hours.",
        "I owe the Quarterly 2,500 words by Friday.",
        "I turned in 3,000 words to the journal yesterday.",
        "If you write 500 words a day for six months you have a book.",
        "Today was day 60. Sixty days, and I've missed only two.",
        "I have been at this for five hours and have nothing to show for it.",
        "I haven't been able to write more than 300 words a day this week.",
        "The 700 words I wrote yesterday are garbage. Today I rewrote all of them.",
        "I matched yesterday's 600 words.",
        "I spent 600 words on the old king's death alone.",
        "I spent 30 minutes on the phone with my editor about the cover.",
        "I've set aside three hours tomorrow morning to write.",
        "The story broke at 6 and I spent the next three hours on Twitter.",
        "The mayor resigned 20 minutes ago.",
        "Yesterday's 900 words need work.",
        "I wrote this diary entry instead, 400 words of it.",
        "It's been a week since I wrote more than 500 words.",
        "Didn't make any progress on the book today.",
        "Zero progress today.",
        "I took a break from writing today.",
        "I went from 300 words to 900 words today.",
        (
            "I've got nothing for you today. Zilch. I was on a plane for 12 hours and slept"
            " for nine of them."
        ),
        (
            "A reader asked me how long it takes to write 500 words. It depends. Some days "
            "it takes 30 minutes. Other days, like today, it takes four hours."
        ),
        "Today's distraction: the Nobel Prize announcement; Twitter.",
        (
            "My daily average for March was 640 words. My best day was 1,450 words; my "
            "worst was zero."
        ),
        (
            "I owe a magazine 1,500 words by Monday, so I worked on that instead of the "
            "book. About 900 words in three hours. None of it counts."
        ),
        (
            "It's been two weeks since my last entry. In that time I've written 6,400 "
            "words, give or take."
        ),
        "Today I spent six hours in the archive and zero hours writing.",
        "We celebrated 50,000 words tonight with cheap wine.",
        "I missed my 500 words again.",
        "She asked for 2,000 words and I gave her 2,400.",
        "I've been sick since Sunday and haven't written a word.",
        "I finished the section on the flood (1,400 words, most of it written last week).",
        "I wrote longhand today, so I can't say how many words. Three pages, maybe.",
        "I wrote a few hundred words.",
        "I sent chapter three to my editor. It's 8,400 words.",
        "I did the math: at 700 words a day I finish on May 30.",
    ],
)
def test_a_text_without_a_days_figures_says_nothing(text: str) -> None:
    assert read(text) == ""
