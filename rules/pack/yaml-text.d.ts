/** A YAML file as text, bundled by the build. */
declare module '*.yaml?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the build decides how a raw import is exported
  export default text;
}
