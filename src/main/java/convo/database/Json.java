package convo.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.core.qualifier.Qualifier;

/** A component of a record that stands in its column as JSON, such as a list of other records. */
@Qualifier @Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Json {}
