/** Style sheets are handled by the bundler; to the compiler they are modules without a value. */
declare module '*.css';

/** Read by the scroll lock of dialogs for the style element it makes. */
declare var __webpack_nonce__: string;
