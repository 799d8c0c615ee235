/** The colours of `tokens.css` for what no style sheet reaches: icons, and the frame phones draw around a site. */
export const defaultColours = { ink: '#16171a', paper: '#fcfcfa' };
