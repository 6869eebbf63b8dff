import { colleagues } from './colleagues.js';
import { condition } from './condition.js';
import { later } from './later.js';
import { met } from './met.js';
import { negation } from './negation.js';
import { opinions } from './opinions.js';
import { otherThings } from './other-things.js';
import { past } from './past.js';
import { plans } from './plans.js';
import { reported } from './reported.js';
import { statements } from './statements.js';
import { thanks } from './thanks.js';

/**
 * Lines that name a command, or use its verbs, without asking for it: told, denied, put off, or about something else.
 * What a value stands for is written as in `Sayings`.
 */
export const talk: readonly string[] = [
  ...met,
  ...colleagues,
  ...condition,
  ...later,
  ...negation,
  ...opinions,
  ...otherThings,
  ...past,
  ...plans,
  ...reported,
  ...statements,
  ...thanks,
];
