//! The indexes and counting triggers, laid aside while an empty book is filled.

use rusqlite::Connection;

use crate::store::error::StoreResult;

/// The indexes and triggers that are made again at the end.
#[derive(Default)]
pub(crate) struct LaidAside {
    made_by: Vec<String>,
}

impl LaidAside {
    /// All but what the schema's own checks and this module's look-ups need meanwhile.
    pub(crate) fn lay(conn: &Connection) -> StoreResult<Self> {
        let mut rows = conn.prepare(
            "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND ( \
                type = 'trigger' AND name GLOB 'tally_*' \
                OR type = 'index' AND tbl_name IN ('contact', 'reach', 'tag', 'membership', 'consent_event', \
                    'detail', 'answer', 'finding', 'box_state', 'member') \
                AND name NOT IN ('consent_event_contact', 'consent_event_corrects', 'reach_contact'))",
        )?;
        let found = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let found: Vec<(String, String, String)> = found.collect::<Result<_, _>>()?;
        let mut made_by = Vec::with_capacity(found.len());
        for (what, name, sql) in found {
            conn.execute_batch(&format!("DROP {what} {name}"))?;
            made_by.push(sql);
        }
        Ok(Self { made_by })
    }

    pub(crate) fn make_again(self, conn: &Connection) -> StoreResult<()> {
        if self.made_by.is_empty() {
            return Ok(());
        }
        for sql in &self.made_by {
            conn.execute_batch(sql)?;
        }
        // The counts of what was written meanwhile, as the triggers would have kept them.
        conn.execute_batch(
            "DELETE FROM tally; \
             INSERT INTO tally SELECT 'contacts', count(*) FROM contact HAVING count(*) > 0; \
             INSERT INTO tally SELECT 'kind:' || kind, count(*) FROM contact GROUP BY kind; \
             INSERT INTO tally SELECT 'relation:' || relation, count(*) FROM contact \
                WHERE kind <> 'organisation' GROUP BY relation; \
             INSERT INTO tally SELECT 'tag:' || folded, count(*) FROM tag GROUP BY folded; \
             INSERT INTO tally SELECT 'gravest:' || gravest, count(*) FROM answer WHERE gravest > 0 GROUP BY gravest; \
             INSERT INTO tally SELECT 'rule:' || rule || ':' || severity, count(*) FROM finding \
                GROUP BY rule, severity; \
             INSERT INTO tally SELECT 'rule-cards:' || rule, count(*) FROM finding WHERE is_first = 1 GROUP BY rule; \
             INSERT INTO tally SELECT 'box:' || category_id || ':' || state, count(*) FROM box_state \
                GROUP BY category_id, state; \
             INSERT INTO tally SELECT 'member:' || campaign_id, count(*) FROM member GROUP BY campaign_id; \
             INSERT INTO tally SELECT 'doubles', count(*) FROM possible_double WHERE different = 0 \
                HAVING count(*) > 0;",
        )?;
        Ok(())
    }
}
