/**
 * Lets the user choose one file in the browser's own dialog. The browser does not tell the page where the file lies;
 * `pathOf` asks the program, which sees it through `data-ritchi-chosen`.
 * @param accept as in `<input accept>`
 * @returns what `pathOf` found, or null when the dialog was cancelled
 */
export async function chooseFile(
  document: Document,
  accept: string,
  pathOf: () => Promise<string | null>,
): Promise<string | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.hidden = true
  input.dataset['ritchiChosen'] = ''
  document.querySelector('input[data-ritchi-chosen]')?.remove()
  document.body.append(input)
  try {
    const chosen = await new Promise<boolean>((resolve) => {
      input.addEventListener('change', () => resolve(true))
      input.addEventListener('cancel', () => resolve(false))
      input.click()
    })
    return chosen ? await pathOf() : null
  } finally {
    input.remove()
  }
}

/**
 * Finds out where a file lies that was dropped on the page: the program sees it in a field that holds it, as if it had
 * been chosen there.
 */
export async function handOverFile(
  document: Document,
  file: File,
  pathOf: () => Promise<string | null>,
): Promise<string | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.hidden = true
  input.dataset['ritchiChosen'] = ''
  const held = new DataTransfer()
  held.items.add(file)
  input.files = held.files
  document.querySelector('input[data-ritchi-chosen]')?.remove()
  document.body.append(input)
  try {
    return await pathOf()
  } finally {
    input.remove()
  }
}
