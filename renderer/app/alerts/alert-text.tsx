/** The text of an alert, paragraph by paragraph. */
export function AlertText({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  return (
    <div className="alert-text">
      {paragraphs.map((paragraph, at) => (
        <p key={at}>
          <bdi>{paragraph}</bdi>
        </p>
      ))}
    </div>
  );
}
