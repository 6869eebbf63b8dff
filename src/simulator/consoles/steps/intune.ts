import { addCompliancePartner, removeCompliancePartner } from '../../acts/compliance-partner.js';
import { saveApplicationId, savePartnerGroups, terminateByHand } from '../../acts/intune.js';
import type { Act } from './step.js';

/**
 *     intune-application-id            applicationId
 *     intune-clear-application-id
 *     intune-groups                    include, exclude?    ids of groups; all-users may be one of include
 *     intune-terminate                 Terminate, which is there only while Jamf is connected
 *     intune-add-compliance-partner    groups               ids of groups, or all-users
 *     intune-remove-compliance-partner
 */
export const intuneSteps = {
  'intune-application-id': (world, by, { applicationId = '' }) => saveApplicationId(world, by, applicationId),
  'intune-clear-application-id': (world, by) => saveApplicationId(world, by, ''),
  'intune-groups': (world, by, { include = [], exclude = [] }) => savePartnerGroups(world, by, { include, exclude }),
  'intune-terminate': terminateByHand,
  'intune-add-compliance-partner': (world, by, { groups = [] }) =>
    addCompliancePartner(world, by, typeof groups === 'string' ? [groups] : groups),
  'intune-remove-compliance-partner': removeCompliancePartner,
} satisfies { [name: string]: Act };
