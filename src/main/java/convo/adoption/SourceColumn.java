package convo.adoption;

/**
 * A column of the source.
 *
 * @param type as PostgreSQL writes it: "character varying(36)"
 */
record SourceColumn(String name, String type) {}
