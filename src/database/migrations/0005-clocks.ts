/** When the connection that a change takes away was last seen standing: its clock counts from there. */
export const clocks: readonly string[] = ['ALTER TABLE change ADD COLUMN stood_at timestamptz'];
