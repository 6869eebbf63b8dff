/** What people say of the answers, and what they asked that there is no answer to. */
export const answers: readonly string[] = [
  // One row for each person and topic: the last word counts.
  `CREATE TABLE answer_feedback (
    tenant_id text NOT NULL,
    topic text NOT NULL,
    object_id text NOT NULL,
    helpful boolean NOT NULL,
    comment text,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, topic, object_id)
  )`,

  // Who asked is not kept: the question is what matters.
  `CREATE TABLE unanswered (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id text NOT NULL,
    -- The question without case, spaces and punctuation: by this it is the same one.
    same text NOT NULL,
    question text NOT NULL,
    language text NOT NULL,
    near jsonb NOT NULL,
    asked integer NOT NULL,
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    state text NOT NULL,
    UNIQUE (tenant_id, same)
  )`,
  `CREATE INDEX unanswered_newest ON unanswered (tenant_id, last_at)`,
];
