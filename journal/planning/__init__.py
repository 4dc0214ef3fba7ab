"""The plan: the days to come and what each asks for, par, milestones, and the calendar of it."""
