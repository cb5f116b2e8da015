-- Answers given before answers were rows of their own: what is known of each becomes a row, so that the fold of the
-- rows is what was shown. Who received it where somebody else was done is not known any more.
INSERT INTO "assignment_answer" ("id", "assignment_id", "position", "at", "who", "actor_id", "via", "answer", "channel", "note", "undoes")
SELECT gen_random_uuid()::text, a.id, 1, a.acknowledged_at, coalesce(a.who, ''), 'unknown', 'user', 'acknowledge', NULL,
  CASE WHEN a.state = 'acknowledged' THEN a.note END, NULL
FROM "assignment" a
WHERE a.state <> 'sent' AND a.acknowledged_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "assignment_answer" x WHERE x.assignment_id = a.id);

INSERT INTO "assignment_answer" ("id", "assignment_id", "position", "at", "who", "actor_id", "via", "answer", "channel", "note", "undoes")
SELECT gen_random_uuid()::text, a.id, 1 + c.place, a.done_at, coalesce(a.who, ''), 'unknown', 'user', 'done', c.channel, a.note, NULL
FROM "assignment" a
CROSS JOIN LATERAL (
  SELECT channel, place::int FROM unnest(CASE WHEN cardinality(a.channels) = 0 THEN ARRAY[NULL]::text[] ELSE a.channels END)
    WITH ORDINALITY AS t(channel, place)
) c
WHERE a.state = 'done' AND a.done_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "assignment_answer" x WHERE x.assignment_id = a.id AND x.position > 1);
