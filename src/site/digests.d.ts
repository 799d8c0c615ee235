/** The digest of a module's import graph (src/builder/bundle/codeImports.ts). */
declare module '*?digest' {
  const digest: string;
  export default digest;
}

/** The same for names of published files. */
declare module '*?name-digest' {
  const digest: string;
  export default digest;
}
