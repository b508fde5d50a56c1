package io.demarche.output.report;

import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows a template the components of records. FreeMarker's own support of records is in a part of its jar for newer
 * versions of Java, which is lost when jars are merged.
 */
final class RecordWrapper extends DefaultObjectWrapper {
    RecordWrapper() {
        super(Configuration.VERSION_2_3_34);
    }

    @Override
    protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
        return object instanceof Record row ? components(row) : super.handleUnknownType(object);
    }

    private TemplateModel components(Record row) throws TemplateModelException {
        Map<String, Object> valueByName = new HashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            try {
                valueByName.put(component.getName(), component.getAccessor().invoke(row));
            } catch (ReflectiveOperationException closed) {
                throw new TemplateModelException("The record " + row.getClass() + " must be public", closed);
            }
        }
        return new SimpleHash(valueByName, this);
    }
}
