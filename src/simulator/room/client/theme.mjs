const key = 'connector-bot-room-theme';

export function currentTheme() {
  const kept = new URL(location.href).searchParams.get('theme') ?? localStorage.getItem(key);
  if (kept === 'dark' || kept === 'light') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
}

export function keepTheme(theme) {
  localStorage.setItem(key, theme);
  const url = new URL(location.href);
  url.searchParams.delete('theme');
  history.replaceState(null, '', url);
  applyTheme(theme);
}
