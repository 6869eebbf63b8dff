import { z } from 'zod/v4';
import type { JamfSession } from './session.js';

/** What Jamf Pro told the compliance vendor about one computer. */
export type Compliance = {
  readonly applicable: boolean;
  readonly state: 'UNKNOWN' | 'NON_COMPLIANT' | 'COMPLIANT';
  readonly vendor: string;
  /** Filled for Intune only. */
  readonly deviceIds: readonly string[];
};

const ofVendor = z.object({ deviceIds: z.array(z.string()).nullish() });

/** The schema of 11.30.1 says one object where its own example has a list of them. */
const information = z
  .object({
    applicable: z.boolean(),
    complianceState: z.enum(['UNKNOWN', 'NON_COMPLIANT', 'COMPLIANT']),
    complianceVendor: z.string().nullish(),
    complianceVendorDeviceInformation: z.union([ofVendor, z.array(ofVendor)]).nullish(),
  })
  .transform(
    (said): Compliance => ({
      applicable: said.applicable,
      state: said.complianceState,
      vendor: said.complianceVendor ?? '',
      deviceIds: [said.complianceVendorDeviceInformation ?? []].flat().flatMap(one => one.deviceIds ?? []),
    }),
  );

const answer = z.union([z.array(information), information.transform(one => [one])]);

export const createCompliance =
  (session: JamfSession) =>
  (computer: string): Promise<readonly Compliance[]> =>
    session.get(
      {
        doing: 'reading what Jamf Pro told of the compliance of a computer',
        needs: 'read device compliance',
        path: `/api/v1/conditional-access/device-compliance-information/computer/${encodeURIComponent(computer)}`,
      },
      answer,
    );
