import { inDutch } from '../../src/checks/permissions/in-dutch.js';
import { calendarDay, calendarMoment, release } from '../../src/checks/said.js';

describe('what checks say, as people write it', () => {
  it('writes days out in the language of the reader, and leaves alone what is no day', () => {
    expect(calendarDay('2025-01-31', 'en')).toBe('31 January 2025');
    expect(calendarDay('2021-03-31', 'nl')).toBe('31 maart 2021');
    expect(calendarDay('2027-01-01T00:00:00Z', 'nl')).toBe('1 januari 2027');
    expect(calendarDay('soon', 'en')).toBe('soon');
    expect(calendarMoment('2026-03-01T05:00:00Z', 'nl')).toBe('1 maart 2026, 05:00 UTC');
    expect(calendarMoment('soon', 'en')).toBe('soon');
  });

  it('names a version of Jamf Pro without its build', () => {
    expect(release('11.30.1-t1784555528405')).toBe('11.30.1');
    expect(release('10.18')).toBe('10.18');
  });

  it('names kinds of permissions in Dutch, and nothing else in brackets', () => {
    expect(inDutch('User.Read (delegated, Microsoft Graph), update_device_attributes (application)')).toBe(
      'User.Read (gedelegeerd, Microsoft Graph), update_device_attributes (toepassing)',
    );
    expect(inDutch('My app (application form)')).toBe('My app (application form)');
  });
});
