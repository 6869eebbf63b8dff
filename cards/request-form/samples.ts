import { hostileName } from '../change-samples.js';
import type { RequestField, RequestFormData } from './data.js';

const instance: RequestField = {
  id: 'instance',
  is: 'choice',
  label: 'Jamf Pro server',
  hint: '',
  value: 'acme',
  options: [
    { title: 'acme (acme.jamfcloud.com)', value: 'acme' },
    { title: 'lab (jamf.lab.contoso.example)', value: 'lab' },
  ],
  required: true,
  error: 'Choose a Jamf Pro server from the list.',
  failed: false,
};
const remaining: RequestField = {
  ...instance,
  id: 'remaining',
  label: 'Do other servers stay connected in this tenant?',
  value: 'others',
  options: [
    { title: 'No, this is the last one', value: 'none' },
    { title: 'Yes, others stay connected', value: 'others' },
  ],
  error: 'Say whether other servers stay connected.',
};
const text = (id: string, label: string, value: string, required = true): RequestField => ({
  ...instance,
  id,
  is: 'text',
  label,
  value,
  options: [],
  required,
  error: 'Fill this in.',
});
const reason: RequestField = { ...text('reason', 'Reason', ''), is: 'long', hint: 'Why is this needed, and why now?' };
const ticket = text('ticket', 'Ticket (optional)', '', false);

const disconnect: RequestFormData = {
  place: 'dialog',
  do: 'disconnect',
  mode: '',
  takesOver: '',
  title: 'Disconnect Jamf Pro',
  about: 'Macs leave Intune at the date that Intune sets. I make a plan first.',
  notes: ['Connected through me: lab'],
  fields: [instance, remaining, reason, ticket],
  typed: 'Or type: disconnect acme others because and your reason',
};

export const requestFormSamples: { readonly [name: string]: RequestFormData } = {
  disconnect,
  'in a message': { ...disconnect, place: 'message', notes: [] },
  'with faults': {
    ...disconnect,
    fields: [instance, { ...remaining, value: '', failed: true }, { ...reason, value: 'short', failed: true }, ticket],
  },
  'device compliance': {
    ...disconnect,
    do: 'connect',
    mode: 'device-compliance',
    title: 'Connect Jamf Device Compliance',
    fields: [
      instance,
      { ...text('applicableGroup', 'Applicable group', 'All managed Macs'), hint: 'Its name in Jamf Pro' },
      text('complianceGroup', 'Compliance group', 'Compliant Macs'),
      text('userGroups', 'User groups', '5c0d5a1e-0000-4000-8000-00000000c001'),
      reason,
      ticket,
    ],
  },
  hostile: {
    ...disconnect,
    title: hostileName,
    about: hostileName,
    notes: [hostileName],
    fields: [
      { ...instance, label: hostileName, options: [{ title: hostileName, value: 'acme' }] },
      { ...reason, label: hostileName, hint: hostileName, value: hostileName, error: hostileName, failed: true },
    ],
    typed: hostileName,
  },
};
