"""Words told as what stands there now, and counts of other days told beside today's."""

from __future__ import annotations

import pytest

from tests.entries.prose.shorthand import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four hundred and ten words now stand where there was nothing but a title.", "w=410"),
        ("350 words are on the page tonight.", "w=350"),
        ("The rules say 350 words are on the page tonight.", ""),
        ("350 words are in the contract.", ""),
        ("A thin 290 words is what the train gave me.", "w=290"),
        ("A thin 290 words is all the night had in it.", "w=290"),
        ("A thin 290 words is all the form had room for.", ""),
        ("The morning's work comes to 470 words.", "w=470"),
        ("The lot came to 470 words.", "w=470"),
        ("Her morning's work comes to 470 words.", ""),
        ("The contract came to 470 words.", ""),
        ("A thin 290 words is what the editor asked of me.", ""),
        ("Six hundred words I came home with? No, none of that.", ""),
        ("Two hundred words I rose with.", "w=200"),
        ("Two hundred words I read in the bath.", ""),
        ("By eleven o'clock 700 words had come.", "w=700"),
        ("By eleven o'clock 700 words had gone.", ""),
        ("440 words went into the notebook.", "w=440"),
        ("440 words went into the bin.", ""),
        ("When I surfaced there were 930 words on the screen that hadn't been there.", "w=930"),
        ("There are 510 words to show for it.", "w=510"),
        ("There are 510 words in the sample.", ""),
        ("I have 510 words on the mill race to show for it.", "w=510"),
        ("The result, between two naps, was 320 words.", "w=320"),
        ("When I stopped for soup I had written 455 words.", "w=455"),
        ("When I was twelve I had written 455 words about a pony.", ""),
        ("It let me have 380 words in the end.", "w=380"),
        ("By the end there were 820 words.", "w=820"),
        ("By the end of the month there were 820 words.", ""),
    ],
)
def test_words_stand_there_when_the_day_put_them_there(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Less than yesterday's 900: 340 today.", "w=340 yesterday(w=900)"),
        ("Yesterday's 900 was luck: today, 340.", "w=340 yesterday(w=900)"),
        ("Twice yesterday: 640 words.", "w=640"),
        ("Less than yesterday's 900.", ""),
        ("My goal today is more than yesterday's 900.", ""),
        ("640 words, up from 200 on Tuesday.", "w=640 Tuesday(w=200)"),
        ("The rent is up from 640 on Tuesday.", ""),
        ("700 words on Saturday, nothing on Sunday.", "Saturday(w=700) Sunday(w=0)"),
        ("No shop open on Saturday, nothing on Sunday.", ""),
        ("I wrote 700 words on Saturday and ate nothing on Sunday.", "Saturday(w=700)"),
        ("Made good yesterday's zero with 515 words.", "w=515 yesterday(w=0)"),
        ("On Friday I had 880 words.", "Friday(w=880)"),
        ("In March I had 880 words.", ""),
        ("There were 760 words on Saturday and 430 on Sunday.", "Saturday(w=760) Sunday(w=430)"),
        ("On Saturday I put by 620 words, and today a thin 270.", "w=270 Saturday(w=620)"),
        ("Since Friday I have written 1,900 words.", "since Friday(w=1900)"),
    ],
)
def test_counts_of_other_days_stay_theirs(text: str, expected: str) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("480w, tired now.", "w=480"),
        ("Changed the bulb for a 60w, tired now.", ""),
        ("did 480, mostly dialogue.", "w=480"),
        ("did 480, mostly downhill.", ""),
        ("managed 310 b4 bed", "w=310"),
        ("I went 150 over quota, at 1,150.", "w=1150"),
        ("I went 15 over the limit, at 45.", ""),
        ("900 words today against a target of 1,200.", "w=900"),
        ("The target: 900 words today against a norm of 1,200.", ""),
        ("The word count went up by 390.", "w=390"),
        ("The rent went up by 390.", ""),
        ("The book put on 720 words.", "w=720"),
        ("I promised myself 400 and gave myself 600.", "w=600"),
        ("I gave myself 600 words to do.", ""),
        ("I had counted a page twice; it was 530.", ""),
        ("I said 610 words. I had counted a page twice; it was 530.", "w=530"),
        ("I had first noted 610 words today.", ""),
        ("I do, as a rule, 500 words before breakfast.", ""),
        ("I get up and try for 500 words.", ""),
        ("I did once write all through exams. I did 1,800 words in one night.", ""),
        ("The journal pays ten cents a word for up to 900 words.", ""),
        ("As I had intended, a modest example: 500 words by noon.", ""),
        ("360 words today, even if half of them are names.", "w=360"),
        ("275 words on the strike of 1831.", "w=275"),
        ("Came away with 275 words on the winter of 1709.", "w=275"),
        ("In 1831 I wrote 275 words.", ""),
        ("I'd wanted 900 words and I got 350.", "w=350"),
        ("I'd wanted to believe I got 350 words.", ""),
    ],
)
def test_short_and_hasty_reports_and_what_only_looks_like_them(text: str, expected: str) -> None:
    assert read(text) == expected
