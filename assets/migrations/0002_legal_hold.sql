-- The legal hold on what stands on an invoice (R31).
--
-- `held_on`: the day on which an erasure took everything from the card but what stands on an invoice. NULL for every other
-- card. What was on the card before is gone: the row was deleted, and written again without it.
ALTER TABLE contact ADD COLUMN held_on TEXT CHECK (date(held_on) IS held_on);
