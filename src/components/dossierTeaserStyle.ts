/**
 * The style of `DossierTeaser.astro`, for the pages that show some: a front page without a dossier carries nothing for
 * them.
 */
export const dossierTeaserStyle = `.dossier-teaser{position:relative;display:grid;grid-template-columns:minmax(0,1fr);align-content:start;gap:var(--space-3) var(--gap)}
.dossier-teaser img{inline-size:100%}
.dossier-teaser .words{display:grid;align-content:start;gap:var(--space-2)}
.dossier-teaser .title{font:700 var(--size-3)/var(--line-card) var(--title-face)}
.dossier-teaser .title a{text-decoration:none}
.dossier-teaser .title a::after{content:'';position:absolute;inset:0}
.dossier-teaser .title a:hover{text-decoration:underline;color:inherit}
.dossier-teaser .standfirst{max-inline-size:var(--measure);font:var(--size-5)/var(--line-plain) var(--text-face)}
.dossier-teaser .count{color:var(--grey);font-size:var(--size-note)}`;
