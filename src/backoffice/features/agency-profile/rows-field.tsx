import { Button, Form, Input } from 'antd';
import { text } from './text.ts';

interface RowsFieldProps {
  readonly list: 'leaders' | 'divisions' | 'readingPlaces';
  readonly hint?: string;
  readonly columns: readonly { readonly name: string; readonly label: string; readonly isLong?: true }[];
}

/** A list of people, divisions or places, row by row. */
export function RowsField({ list, hint, columns }: RowsFieldProps) {
  return (
    <fieldset>
      <legend>{text.parts[list]}</legend>
      {hint === undefined ? null : <p className="quiet">{hint}</p>}
      <Form.List name={list}>
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: place }, index) => (
              <div key={key} className="pair">
                {columns.map(({ name, label, isLong }) => (
                  <Form.Item key={name} name={[place, name]} label={label}>
                    {isLong === true ? <Input.TextArea rows={2} maxLength={2000} /> : <Input maxLength={200} />}
                  </Form.Item>
                ))}
                <Button onClick={() => remove(place)} aria-label={`${text.remove}：${text.parts[list]}${index + 1}`}>
                  {text.remove}
                </Button>
              </div>
            ))}
            <Button onClick={() => add(Object.fromEntries(columns.map(({ name }) => [name, ''])))}>
              {text.add[list]}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
