/** The parts that the benchmarks use of a peer without types. */
declare module 'edifact/parser.js' {
  class Parser {
    encoding(level: string): void;
    on(event: 'component', listener: (data: string) => void): void;
    write(chunk: string): void;
    end(): void;
  }
  // biome-ignore lint/style/noDefaultExport: CommonJS package
  export default Parser;
}
