/**
 * Stands in the build for packages that jsPDF can use and a report does not: PNG files, canvases,
 * pictures of pages. They are 400 kB.
 */
export function decode(): never {
  throw new Error('this part of jsPDF is left out of the build');
}

export default decode;
