/** A choice of one, each option with its consequence in one line. */
export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly consequence?: string;
}

interface RadioGroupProps<V extends string> {
  /** Unique in the document: it binds the radios together. */
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option<V>[];
  readonly chosen: V;
  readonly onChoose: (value: V) => void;
}

export function RadioGroup<V extends string>({
  name,
  legend,
  options,
  chosen,
  onChoose,
}: RadioGroupProps<V>) {
  return (
    <fieldset class="radio-group">
      <legend>{legend}</legend>
      {options.map(({ value, label, consequence }) => (
        <label class="radio" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {label}
            {consequence !== undefined && <small>{consequence}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
