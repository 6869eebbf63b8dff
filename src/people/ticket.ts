import type { ChangeRule } from './policy-schema.js';

/** Does the ticket as a whole have the form that the rule asks for? `SEC-1` fits `[A-Z]+-\d+`, `SEC-1; drop` does not. */
export const ticketFits = ({ ticketPattern }: Pick<ChangeRule, 'ticketPattern'>, ticket: string): boolean =>
  ticketPattern === undefined || new RegExp(`^(?:${ticketPattern})$`).test(ticket);
