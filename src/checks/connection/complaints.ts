import type { Json } from '../../kinds.js';
import { type PartnerRecord, recordOf, rowOf } from '../../snapshot/record.js';
import type { JamfNotification, Snapshot } from '../../snapshot/snapshot.js';

/** Jamf's messages to its administrators that say that its connection to Intune fails (Jamf Pro API, notifications). */
export const complaints = [
  'CONDITIONAL_ACCESS_CONNECTION_ERROR',
  'DEVICE_COMPLIANCE_CONNECTION_ERROR',
  'MII_HEARTBEAT_FAILED_NOTIFICATION',
  'MII_INVENTORY_UPLOAD_FAILED_NOTIFICATION',
  'MII_UNATHORIZED_RESPONSE_NOTIFICATION',
] as const;

export type Complaint = (typeof complaints)[number];

/** What each generation's message is about; where nothing is connected, both say that Jamf still tries. */
const ofOther: { readonly [generation in PartnerRecord['is']]?: Complaint } = {
  legacy: 'DEVICE_COMPLIANCE_CONNECTION_ERROR',
  'device-compliance': 'CONDITIONAL_ACCESS_CONNECTION_ERROR',
};

/** Types of the messages in which Jamf says that the connection in place fails, each once. */
export function complaintsIn(snapshot: Snapshot, messages: readonly JamfNotification[]): readonly string[] {
  const record = recordOf(snapshot);
  const other = rowOf(record)?.state === 'enabled' ? ofOther[record.is] : undefined;
  return complaints.filter(type => type !== other && messages.some(message => message.type === type));
}

/** Such messages in words, one after the other; what is none of them stays as Jamf calls it. */
export const listed = (types: Json | undefined, said: { readonly [complaint in Complaint]: string }): string =>
  [types]
    .flat()
    .map(type => said[complaints.find(known => known === type) as Complaint] ?? String(type))
    .join(', ');
