import { z } from 'zod/v4';
import { optional } from '../fields.js';
import { modes } from './read.js';

// Values are judged in `asked.ts`, where each has its own clear answer; here they only have to be short texts.
export const input = z.object({
  instance: optional(300),
  mode: z.enum(modes).nullish(),
  cloud: optional(40),
  landingPage: optional(40),
  customUrl: optional(2000),
  reason: optional(2000),
  ticket: optional(300),
});

export type ConnectInput = z.infer<typeof input>;
