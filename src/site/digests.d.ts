/** The digest of a module and of all it follows from (src/builder/bundle/codeImports.ts). */
declare module '*?digest' {
  const digest: string;
  export default digest;
}
