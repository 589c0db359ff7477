-- Data that came from somebody else than the person (R34).
--
-- `from_elsewhere`: whether it did, as on every card that an import adds. `informed_on`: the day on which the person was
-- told where the shop has it from, and what for.
ALTER TABLE contact ADD COLUMN from_elsewhere INTEGER NOT NULL DEFAULT 0 CHECK (from_elsewhere IN (0, 1));
ALTER TABLE contact ADD COLUMN informed_on TEXT CHECK (date(informed_on) IS informed_on);
