// Words come with the page, in its language: "{0} de {1}" and what stands in the gaps.
export function say(words, ...values) {
  return words.replace(/\{(\d)\}/g, (gap, at) => values[at] ?? gap);
}
