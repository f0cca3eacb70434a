/** A font file imported as a module is the URL under which it is served. */
declare module '*.woff2' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: that is how a bundler gives it.
  export default url;
}
