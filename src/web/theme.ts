import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  rem,
  type VariantColorsResolver,
} from '@mantine/core'
import { words } from './ru/words.ts'

/**
 * The one look of the product: ink on paper, a green of our own, amber, red and blue for standings. Every pair of text
 * and ground used below keeps a contrast of at least 4.5 to 1 in both schemes; edges of fields at least 3 to 1.
 */
const green: MantineColorsTuple = [
  '#eef7f0',
  '#dcefe1',
  '#bbdfc6',
  '#95cda5',
  '#6dbb85',
  '#489f64',
  '#2f8549',
  '#22743f',
  '#195a31',
  '#124023',
]
const amber: MantineColorsTuple = [
  '#fdf6e7',
  '#f9eaca',
  '#f1d596',
  '#e8be60',
  '#dda838',
  '#c08a1c',
  '#a27010',
  '#85590a',
  '#684508',
  '#4a3106',
]
const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fae0dc',
  '#f4c1ba',
  '#ec9d93',
  '#e87a6e',
  '#d75546',
  '#c33b2d',
  '#a92c20',
  '#862319',
  '#611911',
]
const blue: MantineColorsTuple = [
  '#eff5fb',
  '#dceaf6',
  '#bad5ed',
  '#93bde2',
  '#6ba4d6',
  '#4788c2',
  '#2f71ab',
  '#235c8f',
  '#1b4870',
  '#133350',
]
const gray: MantineColorsTuple = [
  '#f6f8f6',
  '#eef1ee',
  '#e3e7e3',
  '#d5dad5',
  '#bfc6c0',
  '#a2aaa4',
  '#7f8881',
  '#59625c',
  '#3a423d',
  '#1b211d',
]
const dark: MantineColorsTuple = [
  '#e7ebe7',
  '#ccd2cd',
  '#a8b0a9',
  '#79827b',
  '#39413b',
  '#2d342f',
  '#232925',
  '#181c19',
  '#121513',
  '#0c0f0d',
]

const ink = '#1b211d'
const oneShadow = '0 8px 24px rgb(18 28 21 / 16%)'
const oneRadius = rem(6)

const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-fill)' } : colors
}

export const theme = createTheme({
  black: ink,
  colors: { green, amber, red, blue, gray, dark },
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  variantColorResolver,
  fontFamily: "'Golos Text Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: rem(13), sm: rem(14), md: rem(15), lg: rem(18), xl: rem(22) },
  lineHeights: { xs: '1.385', sm: '1.4286', md: '1.4667', lg: '1.4444', xl: '1.2727' },
  headings: {
    fontWeight: '600',
    textWrap: 'pretty',
    sizes: {
      h1: { fontSize: rem(22), lineHeight: rem(28), fontWeight: '600' },
      h2: { fontSize: rem(18), lineHeight: rem(24), fontWeight: '600' },
      h3: { fontSize: rem(15), lineHeight: rem(22), fontWeight: '600' },
      h4: { fontSize: rem(15), lineHeight: rem(22), fontWeight: '500' },
      h5: { fontSize: rem(14), lineHeight: rem(20), fontWeight: '600' },
      h6: { fontSize: rem(14), lineHeight: rem(20), fontWeight: '500' },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: oneRadius, sm: oneRadius, md: oneRadius, lg: oneRadius, xl: oneRadius },
  defaultRadius: 'sm',
  shadows: { xs: oneShadow, sm: oneShadow, md: oneShadow, lg: oneShadow, xl: oneShadow },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Input: { vars: () => ({ wrapper: { '--input-bd': 'var(--line-field)' } }) },
    Button: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 300, events: { hover: true, focus: true, touch: false } } },
    Modal: {
      defaultProps: { centered: true },
      styles: { title: { fontSize: rem(18), fontWeight: 600 } },
    },
    Chip: { vars: () => ({ root: { '--chip-color': 'var(--on-fill)' } }) },
    Notification: {
      defaultProps: { withBorder: true, closeButtonProps: { 'aria-label': words.close } },
      styles: { description: { color: 'var(--ink-soft)' } },
    },
    Table: { defaultProps: { verticalSpacing: 8, horizontalSpacing: 8 } },
  },
})

/** Everything Mantine draws and everything our own sheets draw takes its colours from these names. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--shadow': oneShadow, '--radius': oneRadius },
  light: {
    '--paper': '#ffffff',
    '--desk': '#f4f6f4',
    '--ink': ink,
    '--ink-soft': '#59625c',
    '--line': '#d5dad5',
    '--line-field': '#7f8881',
    '--hover': '#eef1ee',
    '--chosen': '#dcefe1',
    '--on-fill': '#ffffff',
    '--green-ink': '#22743f',
    '--green-wash': '#dcefe1',
    '--amber-ink': '#85590a',
    '--amber-wash': '#f9eaca',
    '--red-ink': '#a92c20',
    '--red-wash': '#fae0dc',
    '--blue-ink': '#235c8f',
    '--blue-wash': '#dceaf6',
    '--mark': '#f1d596',
    '--mantine-color-text': ink,
    '--mantine-color-dimmed': '#59625c',
    '--mantine-color-placeholder': '#6a736c',
    '--mantine-color-error': '#a92c20',
    '--mantine-color-success': '#22743f',
    '--mantine-color-default-border': '#7f8881',
    '--mantine-color-disabled-color': '#6a736c',
  },
  dark: {
    '--paper': '#181c19',
    '--desk': '#121513',
    '--ink': '#e7ebe7',
    '--ink-soft': '#a8b0a9',
    '--line': '#39413b',
    '--line-field': '#79827b',
    '--hover': '#232925',
    '--chosen': '#1f3a28',
    '--on-fill': '#0c0f0d',
    '--green-ink': '#86cb9a',
    '--green-wash': '#1c3524',
    '--amber-ink': '#e8be60',
    '--amber-wash': '#3a2d10',
    '--red-ink': '#f09c92',
    '--red-wash': '#44201b',
    '--blue-ink': '#93bde2',
    '--blue-wash': '#1a2f44',
    '--mark': '#5c4611',
    '--mantine-color-text': '#e7ebe7',
    '--mantine-color-dimmed': '#a8b0a9',
    '--mantine-color-placeholder': '#98a199',
    '--mantine-color-error': '#f09c92',
    '--mantine-color-success': '#86cb9a',
    '--mantine-color-anchor': '#86cb9a',
    '--mantine-color-default-border': '#79827b',
    '--mantine-color-disabled-color': '#98a199',
  },
})
