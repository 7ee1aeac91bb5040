// Finds cases by journalNumberNormalised.
CREATE INDEX case_journal_number_normalised IF NOT EXISTS
FOR (node:`Case`)
ON (node.journalNumberNormalised)
