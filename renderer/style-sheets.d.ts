/** Style sheets are handled by the bundler; to the compiler they are modules without a value. */
declare module '*.css';
