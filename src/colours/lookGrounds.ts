import type { Grounds } from './palette.ts';

/** The grounds of each look by light and in the dark, as its `tokens.css` has them; a test compares the two. */
export const lookGrounds = {
  wire: {
    light: { paper: '#fcfcfa', tint: '#f1f1ed', black: '#16171a' },
    dark: { paper: '#131518', tint: '#1d2024', black: '#e7e5e0' },
  },
  daily: {
    light: { paper: '#ffffff', tint: '#f2f1ee', black: '#111214' },
    dark: { paper: '#111315', tint: '#1d2023', black: '#e7e5e0' },
  },
  review: {
    light: { paper: '#f8f5ee', tint: '#efeadf', black: '#211d19' },
    dark: { paper: '#171411', tint: '#221e19', black: '#ece5d8' },
  },
} satisfies Record<string, { light: Grounds; dark: Grounds }>;
