"""What a writer says in prose about their work: words, time, distractions.

A small grammar of clauses, not a list of phrases. A sentence is cut into tokens; in them stand
measures (a hedged number and its unit) and cues of time. A measure becomes a claim when the verb
that governs it, the mood of that verb and its subject say that the writer did it; claims are then
settled into figures. A wrong figure is worse than a missing one: what the grammar can't place is
left out.

How people tell of a day's work, and what is made of it:

- done: "I wrote 512 words", "managed to write", "could only write", "ended up with"; any verb in
  the past whose subject is the writer, said or left unsaid, or a thing that gives ("the train gave
  me 330 words"), unless what it does leaves no words: reading, moving, sending, wishing, cutting
- growth: "the book grew by 540 words", "350 words shorter"; a counter's: "the file says 490"; what
  answers a guess or a goal: "I guessed 1,000. It was 680."
- report without a verb: "730 words in an hour.", "Slept badly; 645 words anyway.", "Words: 730"; it
  hangs on any clause that names no text with a length, no rule and nobody else's doing
- not done: goals, wishes, plans, fears, conditions, "could've written", "thought I'd written"
- correction: "I wanted 1,000 but got 640", "600; no, make that 650": the second counts
- bare numbers: "390 today.", "got 905 in before noon" are of words where the clause names the day
  and nothing else; "200 today in the pool" is in doubt
- what stands there now: "612 words are on the page tonight", "to show for it" are of the day
- nothing: "didn't write a word", "no writing today" is 0; "almost nothing" is 0, about;
  "nothing worth keeping" and "didn't write much" say no number
- parts and wholes: sessions and rows ("400, 350 and 300 words") are added, "another" adds, totals
  and nets win, repeats count once; figures that contradict each other leave none
- hedges: "just shy of" is under, "700-plus" over, "or so" about; of a range the middle, about
- no amount: rates, remainders, differences, shares, lengths of texts, other people's words,
  quotations, definite mentions ("the 1,000 words")
- deletions alone are no figure; told in one breath with what was written, "cut 500 and added 300",
  they are taken off; a gross figure "before cutting half of it" yields to the net one
- other times: "on Sunday", "over the weekend" belong to those days, with dates where the entry's
  day is known; a time holds for the rest of its paragraph, but what is told sentences later is in
  doubt; habits and the future hold no figure
- beside today's, "better than yesterday's 300" and "none on Sunday" are kept under those days
- other writing: an op-ed's words are kept under its name; email and notes are kept nowhere
- the manuscript: "I'm at 61,250 words", "passed the 40k mark"; chapters' lengths are neither
- time: joined to words ("in an hour"), spent on writing or the book ("two hours with chapter six"),
  or on the clock ("from 6 to 8", "began at 9, stopped at 12"); "four 25-minute pomodoros" is 100,
  "an hour before work and two after" 180, "just over an hour" 60, over; the sentence before or
  after may say what it was spent on ("Forty minutes. All of it on chapter three."); where neither
  does it is in doubt, and time on anything else is none
- distractions: under a label as written; unlabelled only where the text says "distracted by" or
  the like outright

`read_claims` gives the doubtful claims too, with the reason for the doubt.
"""

from entries.prose.claims import Claim
from entries.prose.reading import read_claims, read_prose, read_said_and_claims
from entries.prose.said import Figure, PeriodFigure, ProjectFigure, Said, SaidDistraction

__all__ = [
    "Claim",
    "Figure",
    "PeriodFigure",
    "ProjectFigure",
    "Said",
    "SaidDistraction",
    "read_claims",
    "read_prose",
    "read_said_and_claims",
]
