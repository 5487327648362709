package org.probity.server.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/// Reads a text as every database can keep it: PostgreSQL has no place for the character NUL.
final class StorableText extends StdScalarDeserializer<String> {

    static final String RULE = "must not hold the character NUL";

    private static final long serialVersionUID = 1L;

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text.indexOf('\0') >= 0) {
            throw context.weirdStringException(text, String.class, RULE);
        }
        return text;
    }
}
