import { z } from 'zod/v4';
import { isGuid } from '../../../ids.js';
import type { Facts } from '../../../kinds.js';

/** Name of a smart computer group, as Jamf Pro shows it. */
const smartGroup = z.string().trim().min(1).max(255);

/** Object ids of groups of users in Entra. */
const userGroups = z
  .array(z.string().trim().toLowerCase().refine(isGuid))
  .min(1)
  .max(10)
  .refine(ids => new Set(ids).size === ids.length);

/** What is asked for when a server is connected by Device Compliance, or moved to it. */
export const wish = z.strictObject({ applicableGroup: smartGroup, complianceGroup: smartGroup, userGroups });

export type Asked = z.infer<typeof wish>;

/** The same, out of what was stored with the change. */
export function askedIn(stored: Facts): Asked {
  const ids = stored['userGroups'];
  return {
    applicableGroup: String(stored['applicableGroup'] ?? ''),
    complianceGroup: String(stored['complianceGroup'] ?? ''),
    userGroups: Array.isArray(ids) ? ids.map(String) : [],
  };
}
