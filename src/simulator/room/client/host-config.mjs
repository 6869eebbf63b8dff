/** How Teams lays out cards, in light and dark. Colours follow theme.css. */
const inks = {
  light: {
    default: ['#242424', '#616161'],
    dark: ['#242424', '#616161'],
    light: ['#616161', '#757575'],
    accent: ['#4f52b2', '#5b5fc7'],
    good: ['#0e700e', '#107c10'],
    warning: ['#8a3707', '#9d5d00'],
    attention: ['#b10e1c', '#c4314b'],
  },
  dark: {
    default: ['#ffffff', '#c8c8c8'],
    dark: ['#ffffff', '#c8c8c8'],
    light: ['#c8c8c8', '#adadad'],
    accent: ['#aab0fa', '#9ea2ff'],
    good: ['#7fd87f', '#6ccb5f'],
    warning: ['#f8d22a', '#e5b800'],
    attention: ['#ff99a4', '#f1707b'],
  },
};

const grounds = {
  light: {
    default: '#ffffff',
    emphasis: '#f5f5f5',
    good: '#f1faf1',
    attention: '#fdf3f4',
    warning: '#fff9f0',
    accent: '#f0f2fc',
  },
  dark: {
    default: '#292929',
    emphasis: '#333333',
    good: '#1d3320',
    attention: '#3b2023',
    warning: '#3a2f16',
    accent: '#2c2f4a',
  },
};

function foreground(theme) {
  const entries = Object.entries(inks[theme]).map(([name, [ink, subtle]]) => [
    name,
    { default: ink, subtle, highlightColors: { default: '#5b5fc733', subtle: '#5b5fc722' } },
  ]);
  return Object.fromEntries(entries);
}

function containerStyles(theme) {
  const foregroundColors = foreground(theme);
  const border = theme === 'dark' ? '#4d4d4d' : '#e0e0e0';
  const entries = Object.entries(grounds[theme]).map(([name, backgroundColor]) => [
    name,
    { backgroundColor, foregroundColors, borderColor: border },
  ]);
  return Object.fromEntries(entries);
}

export const hostConfig = theme => ({
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: theme === 'dark' ? '#4d4d4d' : '#e0e0e0' },
  containerStyles: containerStyles(theme),
  actions: {
    maxActions: 6,
    spacing: 'default',
    buttonSpacing: 8,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 180 },
    value: { wrap: true },
    spacing: 16,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { spacing: 'small', color: 'attention' },
  },
  textStyles: {
    heading: { size: 'large', weight: 'bolder' },
    columnHeader: { weight: 'bolder' },
  },
});
