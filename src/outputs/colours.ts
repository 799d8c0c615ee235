/** The colours of `tokens.css` where no style sheet applies: icons, and the frame phones draw around a site. */
export const defaultColours = { ink: '#16171a', paper: '#fcfcfa' };
