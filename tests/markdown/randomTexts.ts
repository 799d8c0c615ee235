import fc from 'fast-check';

/** Random texts of pieces, separated by `¦`, with arbitrary characters between them. */
function randomText(pieces: string): fc.Arbitrary<string> {
  const anything = fc.string({ unit: 'grapheme', maxLength: 4 });
  const piece = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...pieces.split('¦')) },
    { weight: 1, arbitrary: anything },
  );
  return fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
}

/** Attacks, and edge cases of parsers. */
export const hostile = randomText(
  `<script>¦</script>¦<style>¦<svg>¦</svg>¦<math>¦<title>¦<textarea>¦<xmp>¦<noscript>¦<b>¦</b>¦<p>¦` +
    `<div>¦</div>¦<table>¦<td style="text-align: right">¦<a href="¦<img src=¦">¦<iframe srcdoc="¦` +
    `<form action=javascript:x>¦<button formaction=javascript:x>¦<base href=//x>¦<ad-place>¦` +
    `<a xlink:href="javascript:x">¦<image src=x onerror=a>¦<body onload=x>¦<html onclick=x>¦` +
    `<input type=checkbox>¦<b/onclick=x>¦<b\u00a0onclick=x>¦<b\fonclick=x>¦<foreignobject>¦<template>¦` +
    `<select>¦<plaintext>¦ onclick="x"¦ onerror='x'¦ style=x¦"¦'¦>¦<¦/>¦<!--¦-->¦<!¦<?¦\\¦{¦}¦` +
    `javascript:alert(1)¦&#x6a;avascript:¦java\tscript:¦&Tab;¦&colon;¦data:text/html,x¦vbscript:x¦\n¦` +
    `\n\n¦ ¦    ¦> ¦- ¦- [x] ¦# ¦\`\`\`¦\`¦*¦**¦[¦](¦)¦![¦\u0000¦\u2028¦[^1]¦[^1]: ¦[a]: ¦::ad\n¦` +
    `:::note[¦]\n¦\n:::\n¦:a[¦12:30¦|a|b|\n|-|:-:|\n|¦www.ex.org¦été¦{a.b}¦{/* a */}¦ c={d}¦import a from "b"\n\n¦export a\n\n`,
);

/** Texts as editors write them, with mistakes; `mot` marks the words to find in the result. */
export const ordinary = randomText(
  `mot¦mot ¦ mot¦mot¦<b>¦</b>¦<p>¦</p>¦<div>¦</div>¦<ul>¦<li>¦</ul>¦<y>¦<span lang=en>¦</span>¦` +
    `<table>¦<tr>¦<td>¦</table>¦<details>¦</details>¦<script>¦</script>¦\n¦\n\n¦\n\n¦ ¦    ¦> ¦- ¦1. ¦` +
    `# ¦## ¦*¦**¦_¦<br>¦<hr>¦\\¦<¦>¦&¦::ad\n¦\n:::note\n¦\n:::\n¦\n:::note[¦\n::::quote{by=a}\n¦` +
    `::mot\n¦:mot¦:b[¦]¦{x}¦---\n¦[^1]¦\n[^1]: ¦www.ex.org¦- [ ] ¦12:30¦<img alt="mot" src="./a.jpg">¦` +
    `<!--¦-->`,
);
