/** The digest of a module's import graph (src/builder/bundle/codeImports.ts). */
declare module '*?digest' {
  const digest: string;
  export default digest;
}
