/** A few small things that everything on the page is made of. */
export function element(name, options = {}, ...children) {
  const { class: className, on = {}, data = {}, ...attributes } = options;
  const made = document.createElement(name);
  if (className) made.className = className;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(key, value === true ? '' : value);
  }
  for (const [key, value] of Object.entries(data)) made.dataset[key] = value;
  for (const [event, handler] of Object.entries(on)) made.addEventListener(event, handler);
  made.append(...children.flat().filter(child => child !== undefined && child !== null && child !== false));
  return made;
}

const paths = {
  chat: 'M4 5.5A1.5 1.5 0 0 1 5.5 4h13A1.5 1.5 0 0 1 20 5.5v9a1.5 1.5 0 0 1-1.5 1.5H10l-4.5 4V16A1.5 1.5 0 0 1 4 14.5z',
  jamf: 'M4 5h16v11H4zM9 20h6M12 16v4',
  intune: 'M7 3h10v18H7zM11 18h2M3 7v10M21 7v10',
  entra: 'M12 3l8 4v5c0 4.5-3.2 7.8-8 9-4.8-1.2-8-4.5-8-9V7zM9 12l2 2 4-4',
  window: 'M4 5h16v14H4zM4 9h16',
  send: 'M4 12l16-8-6 16-3-6.5z',
  moon: 'M19 14.5A7.5 7.5 0 0 1 9.5 5 7.5 7.5 0 1 0 19 14.5z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4',
  refresh: 'M19 12a7 7 0 1 1-2.1-5M19 4v4h-4',
  reply: 'M9 7L4 12l5 5M4.5 12H14a6 6 0 0 1 6 6v1',
  close: 'M6 6l12 12M18 6L6 18',
  clock: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4.5l3 1.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  alert: 'M12 4l9 16H3zM12 10v4M12 17v.5',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', paths[name] ?? paths.window);
  svg.append(path);
  return svg;
}

const hues = { requester: 262, approver: 205, approver2: 335, auditor: 160, outsider: 28 };

/** A round picture: the bot's mark, or a person's initials. */
export function avatar({ key, name, bot }, size = '') {
  const shared = { class: `avatar ${size}`, 'aria-hidden': 'true' };
  if (bot)
    return element('span', { ...shared, class: `avatar bot ${size}` }, element('img', { src: 'icon.svg', alt: '' }));
  const words = name.split(' ');
  const initials = `${words[0]?.[0] ?? ''}${words.length > 1 ? words.at(-1)[0] : ''}`.toUpperCase();
  const made = element('span', shared, initials);
  made.style.setProperty('--hue', String(hues[key] ?? 220));
  return made;
}

export const clockTime = (at, locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(at));

export const dayAndTime = (at, locale) =>
  new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));

export function dayName(at, now, locale, words) {
  const day = date => new Date(date).toDateString();
  if (day(at) === day(now)) return words.today;
  if (day(at) === day(new Date(now).getTime() - 86_400_000)) return words.yesterday;
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));
}
