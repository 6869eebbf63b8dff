import { z } from 'zod/v4';
import type { GraphClient } from './client.js';
import type { Graph, GraphPartner } from './graph.js';
import { orNull, segment, writeLimitMs } from './odata.js';

const target = z.object({ '@odata.type': z.string(), groupId: z.string().nullish() });

/** A target Graph leaves out says nothing about any group. */
const groups = z
  .array(z.object({ target: target.nullish() }))
  .nullish()
  .transform(rows => (rows ?? []).flatMap(row => (row.target ? [{ target: row.target }] : [])));

/** Enumerations are read as text: a member that Graph adds one day must not make the record unreadable. */
const partner: z.ZodType<GraphPartner> = z.object({
  id: z.string().min(1),
  displayName: orNull(z.string()),
  isConfigured: z.boolean(),
  partnerState: z.string(),
  partnerAppType: z.string(),
  singleTenantAppId: orNull(z.string()),
  lastHeartbeatDateTime: z.string(),
  whenPartnerDevicesWillBeRemovedDateTime: orNull(z.string()),
  whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime: orNull(z.string()),
  groupsRequiringPartnerEnrollment: groups,
});

const select = [
  'id',
  'displayName',
  'isConfigured',
  'partnerState',
  'partnerAppType',
  'singleTenantAppId',
  'lastHeartbeatDateTime',
  'whenPartnerDevicesWillBeRemovedDateTime',
  'whenPartnerDevicesWillBeMarkedAsNonCompliantDateTime',
  'groupsRequiringPartnerEnrollment',
] as const;

const collection = '/deviceManagement/deviceManagementPartners';

export function partners(client: GraphClient): Graph['partners'] {
  return {
    list: () =>
      client.list(
        { doing: 'reading the device partners in Intune', needs: 'read partners', path: collection, select },
        partner,
      ),
    get: id =>
      client.getOrAbsent(
        {
          doing: 'reading a device partner in Intune',
          needs: 'read partners',
          path: `${collection}/${segment(id)}`,
          select,
        },
        partner,
      ),
    setApplicationId: (id, singleTenantAppId) =>
      client.patch(
        {
          doing: 'setting the application id of the device partner in Intune',
          needs: 'write partners',
          path: `${collection}/${segment(id)}`,
          limitMs: writeLimitMs,
        },
        { '@odata.type': '#microsoft.graph.deviceManagementPartner', singleTenantAppId },
      ),
    terminate: id =>
      client.act({
        doing: 'terminating the connection of the device partner in Intune',
        needs: 'write partners',
        path: `${collection}/${segment(id)}/terminate`,
        limitMs: writeLimitMs,
      }),
  };
}
