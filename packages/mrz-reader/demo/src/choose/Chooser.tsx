import { type DragEvent, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { SPECIMENS } from './specimens.ts';

interface ChooserProps {
  problem: 'noPicture' | null;
  onPicture(file: Blob): void;
  onCamera(): void;
}

/** The ways to a picture: a file, dropped or pasted, the camera, a specimen. */
export function Chooser({ problem, onPicture, onCamera }: ChooserProps) {
  const texts = useTexts().choose;
  const [over, setOver] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onPicture(file);
  }

  async function takeSpecimen(url: string): Promise<void> {
    onPicture(await (await fetch(url)).blob());
  }

  return (
    <>
      <p className="lead">{texts.lead}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button inside does the same */}
      <div
        className={`card drop${over ? ' drop-over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className="actions">
          <label className="button button-main">
            {texts.file}
            <input
              className="visually-hidden"
              type="file"
              accept="image/*"
              onChange={({ target }) => target.files?.[0] && onPicture(target.files[0])}
            />
          </label>
          <button className="button" type="button" onClick={onCamera}>
            {texts.camera}
          </button>
        </div>
        <p className="quiet">{texts.orDrop}</p>
        <p className="field-error" role="alert">
          {problem && texts.problems[problem]}
        </p>
      </div>
      <section className="specimens" aria-labelledby="specimens">
        <h2 id="specimens">{texts.specimens}</h2>
        <ul>
          {SPECIMENS.map(({ name, url }) => (
            <li key={name}>
              <button className="specimen" type="button" onClick={() => takeSpecimen(url)}>
                <img src={url} alt="" />
                {texts.specimenNames[name]}
              </button>
            </li>
          ))}
        </ul>
        <p className="quiet">{texts.invented}</p>
      </section>
    </>
  );
}
