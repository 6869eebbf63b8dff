/**
 * A string in a filter of the Jamf Pro API: in double quotes, with quotes and backslashes escaped
 * (https://developer.jamf.com/jamf-pro/docs/filtering-with-rsql, https://github.com/jirutka/rsql-parser#grammar-and-semantic).
 * `*` is a wildcard and cannot be escaped: whoever asks compares what came back with what was asked.
 */
export const rsqlText = (value: string): string => `"${value.replace(/[\\"]/g, '\\$&')}"`;
