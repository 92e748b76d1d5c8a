import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Files dropped anywhere in the document. True while files are held over it. Of several files the first is taken:
 * each is looked at before it is stored, and that is done one at a time.
 */
export function useDrop(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const life = new AbortController();
    const hold = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Else the browser would open the file in place of this page.
      event.preventDefault();
      setOver(true);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer.files[0];
      if (file !== undefined) latest.current(file);
    };
    document.addEventListener('dragover', hold, life);
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), life);
    document.addEventListener('drop', drop, life);
    return () => life.abort();
  }, []);
  return over;
}
